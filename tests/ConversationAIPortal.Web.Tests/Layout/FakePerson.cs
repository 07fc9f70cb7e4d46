using ConversationAIPortal.Services.Access;

namespace ConversationAIPortal.Web.Tests.Layout;

/// <summary>Who is signed in. Every service asks first, so a closed gate holds a page in its loading state.</summary>
public sealed class FakePerson : ICurrentPerson
{
    private readonly List<CancellationToken> _asked = [];

    public Person? Person { get; set; } = With(Role.Owner);

    /// <summary>When set, nobody gets an answer until it completes.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>The tokens it was asked with.</summary>
    public IReadOnlyList<CancellationToken> Asked => _asked;

    public static Person With(params Role[] roles) =>
        new("tenant.person", "Olivia Grant", "olivia@agency.example", roles.ToHashSet());

    public async ValueTask<Person?> GetAsync(CancellationToken cancellationToken)
    {
        _asked.Add(cancellationToken);
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        return Person;
    }
}
