using ConversationAIPortal.Sandbox.OAuth;

namespace ConversationAIPortal.Sandbox.Api;

/// <summary>Whose token an operation takes.</summary>
[Flags]
internal enum Takes
{
    Nobody = 0,
    Location = 1,
    Company = 2,
    Both = Location | Company,
}

/// <summary>An operation of HighLevel's API, under the name that the official documents give it.</summary>
internal sealed record Operation(string Id, Takes Takes, string? Scope)
{
    public static Operation Open(string id) => new(id, Takes.Nobody, null);
}

/// <summary>What is known about the call in hand; set once by <see cref="ApiGate"/>.</summary>
internal sealed class Call
{
    public required Operation Operation { get; init; }

    /// <summary>Set when a living or dead token was sent; checked before the handler runs.</summary>
    public AccessGrant? Grant { get; init; }

    /// <summary>The sub-account that the call is about, as far as one can tell before it is handled.</summary>
    public string? LocationId { get; init; }

    /// <summary>A fault broke the connection: the caller saw no whole answer.</summary>
    public bool Cut { get; set; }

    public static Call Of(HttpContext context) =>
        context.Features.Get<Call>() ?? throw new InvalidOperationException("ApiGate has not run for this endpoint.");
}
