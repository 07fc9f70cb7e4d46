using ConversationAIPortal.Services.Access;

namespace ConversationAIPortal.Services.Tests.Access;

public sealed class RolePermissionsTests
{
    [Theory]
    [InlineData(
        Role.Owner,
        "Connect ReadAgents ChangeAgents DeleteAgents RollOut ReadGenerations SeeContactDetails Review Export ReadAuditLog ManageStaffAndKeys"
    )]
    [InlineData(Role.Builder, "ReadAgents ChangeAgents DeleteAgents RollOut ReadGenerations SeeContactDetails Export")]
    [InlineData(Role.Reviewer, "ReadAgents ReadGenerations SeeContactDetails Review")]
    [InlineData(Role.Auditor, "ReadAgents ReadGenerations Export ReadAuditLog")]
    public void Of_Role_IsExactlyItsRowOfTheTable(Role role, string permissions)
    {
        RolePermissions
            .Of(role)
            .Select(permission => permission.ToString())
            .Should()
            .BeEquivalentTo(permissions.Split(' '));
        foreach (var permission in Enum.GetValues<Permission>())
        {
            RolePermissions
                .Allow([role], permission)
                .Should()
                .Be(permissions.Split(' ').Contains(permission.ToString()));
        }
    }

    [Fact]
    public void Allow_NoRole_AllowsNothing() =>
        Enum.GetValues<Permission>().Any(permission => RolePermissions.Allow([], permission)).Should().BeFalse();
}
