using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>
/// How long a session lasts, and which ones ended early. A sign-out deletes the browser's cookie; this list also ends
/// open circuits and copies of the cookie on this server.
/// </summary>
public sealed class Sessions(TimeProvider time)
{
    /// <summary>A working day: then the provider is asked again, and changed roles take effect.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(8);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();

    /// <summary>When a session that begins now ends.</summary>
    public DateTimeOffset EndOfNew() => time.GetUtcNow() + Length;

    /// <summary>Ends the person's session everywhere on this server.</summary>
    public void End(ClaimsPrincipal principal)
    {
        var now = time.GetUtcNow();
        foreach (var (session, ends) in _ended)
        {
            if (ends < now)
            {
                _ended.TryRemove(session, out _);
            }
        }

        if (principal.FindFirstValue(StaffClaims.Session) is { } id)
        {
            _ended[id] = now + Length;
        }
    }

    /// <summary>Whether the session still holds.</summary>
    public bool Holds(ClaimsPrincipal principal) =>
        principal.FindFirstValue(StaffClaims.Session) is { } id
        && !_ended.ContainsKey(id)
        && long.TryParse(
            principal.FindFirstValue(StaffClaims.SessionEnds),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var ends
        )
        && time.GetUtcNow().ToUnixTimeSeconds() < ends;
}
