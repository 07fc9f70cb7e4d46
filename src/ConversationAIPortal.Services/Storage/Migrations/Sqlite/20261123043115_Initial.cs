using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ConversationAIPortal.Services.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_name = table.Column<string>(type: "TEXT", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    location_id = table.Column<string>(type: "TEXT", nullable: true),
                    object_type = table.Column<string>(type: "TEXT", nullable: true),
                    object_id = table.Column<string>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    correlation_id = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "connection_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    owner_id = table.Column<string>(type: "TEXT", nullable: false),
                    at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connection_events", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "connections",
                columns: table => new
                {
                    owner_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_agency = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    company_id = table.Column<string>(type: "TEXT", nullable: true),
                    time_zone = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state_reason = table.Column<string>(type: "TEXT", nullable: true),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    protected_access_token = table.Column<string>(type: "TEXT", nullable: true),
                    protected_refresh_token = table.Column<string>(type: "TEXT", nullable: true),
                    refresh_token_hash = table.Column<string>(type: "TEXT", nullable: true),
                    expires_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    credential_since_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_refreshed_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lease_owner = table.Column<string>(type: "TEXT", nullable: true),
                    lease_ends_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    connected_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    row_version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connections", x => x.owner_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "pending_connections",
                columns: table => new
                {
                    state_hash = table.Column<string>(type: "TEXT", nullable: false),
                    browser_hash = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    whole_agency = table.Column<bool>(type: "INTEGER", nullable: false),
                    return_path = table.Column<string>(type: "TEXT", nullable: true),
                    expires_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_connections", x => x.state_hash);
                }
            );

            migrationBuilder.CreateIndex(name: "ix_audit_entries_at_utc", table: "audit_entries", column: "at_utc");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_location_id_id",
                table: "audit_entries",
                columns: new[] { "location_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_connection_events_owner_id_id",
                table: "connection_events",
                columns: new[] { "owner_id", "id" }
            );

            migrationBuilder.CreateIndex(name: "ix_connections_company_id", table: "connections", column: "company_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_expires_at_utc",
                table: "connections",
                column: "expires_at_utc"
            );

            migrationBuilder.CreateIndex(
                name: "ix_pending_connections_expires_at_utc",
                table: "pending_connections",
                column: "expires_at_utc"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "audit_entries");

            migrationBuilder.DropTable(name: "connection_events");

            migrationBuilder.DropTable(name: "connections");

            migrationBuilder.DropTable(name: "data_protection_keys");

            migrationBuilder.DropTable(name: "pending_connections");
        }
    }
}
