using ConversationAIPortal.HighLevel;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;
using FluentValidation;

namespace ConversationAIPortal.Services.Connections;

/// <summary>What a person pastes. A class, since the form writes into it.</summary>
public sealed class PitInput
{
    /// <summary>The sub-account's id: Settings → Business Profile in HighLevel.</summary>
    public string LocationId { get; set; } = "";

    /// <summary>The private integration token: Settings → Private Integrations. Shown by HighLevel once.</summary>
    public string Token { get; set; } = "";

    /// <summary>Never the token.</summary>
    public override string ToString() => $"PIT of {LocationId}";
}

/// <summary>Checks what can be checked before calling HighLevel.</summary>
public sealed class PitInputValidator : AbstractValidator<PitInput>
{
    /// <summary>The rules.</summary>
    public PitInputValidator()
    {
        RuleFor(input => input.LocationId)
            .Cascade(CascadeMode.Stop)
            .Must(id => !string.IsNullOrWhiteSpace(id))
            .WithMessage("Enter the sub-account's id. In HighLevel: Settings, Business Profile.")
            .Must(id => id.Trim().All(char.IsAsciiLetterOrDigit))
            .WithMessage(
                "A sub-account's id has only letters and digits. Copy it again, without the rest of the address."
            )
            .Must(id => id.Trim().Length is >= 10 and <= 40)
            .WithMessage("A sub-account's id has about 20 letters and digits. Copy it again, whole.");
        RuleFor(input => input.Token)
            .Cascade(CascadeMode.Stop)
            .Must(token => !string.IsNullOrWhiteSpace(token))
            .WithMessage("Paste the private integration token. In HighLevel: Settings, Private Integrations.")
            .Must(token => !token.Trim().Any(char.IsWhiteSpace))
            .WithMessage("The token has blanks or line breaks inside. Copy it again, in one piece.")
            .Must(token => token.Trim().StartsWith("pit-", StringComparison.Ordinal))
            .WithMessage("A private integration token begins with \"pit-\". This looks like something else.")
            .Must(token => token.Trim().Length is >= 20 and <= 200)
            .WithMessage("The token is too short or too long to be whole. Copy it again.");
    }
}

/// <summary>Connects a sub-account by a private integration token, after trying it.</summary>
public sealed class PitConnecting
{
    private readonly AccessGuard _access;
    private readonly ConnectionStore _store;
    private readonly IHighLevel _highLevel;
    private readonly IValidator<PitInput> _validator;

    internal PitConnecting(
        AccessGuard access,
        ConnectionStore store,
        IHighLevel highLevel,
        IValidator<PitInput> validator
    ) => (_access, _store, _highLevel, _validator) = (access, store, highLevel, validator);

    /// <summary>Tries the token at once; stores it when it works for this sub-account.</summary>
    /// <exception cref="AccessDeniedException">Permission <see cref="Permission.Connect"/> is missing.</exception>
    public async Task<ConnectOutcome> ConnectAsync(PitInput input, CancellationToken cancellationToken)
    {
        var person = await _access.RequireAsync(Permission.Connect, cancellationToken);
        var valid = await _validator.ValidateAsync(input, cancellationToken);
        if (!valid.IsValid)
        {
            return new ConnectOutcome.NotValid(valid.ToDictionary().AsReadOnly());
        }

        var location = new LocationId(input.LocationId.Trim());
        var token = new Secret(input.Token.Trim());
        var api = _highLevel.With(location, token);
        var checks = await ScopeProbe.RunAsync(api, cancellationToken);
        if (ScopeProbe.IsOtherLocation(checks))
        {
            return new ConnectOutcome.OtherLocation();
        }

        var first = checks[0];
        if (first.Failure is { } failure)
        {
            return new ConnectOutcome.Failed(failure);
        }

        var granted = checks.Where(check => check.Granted == true).Select(check => check.Scope).ToList();
        var (name, timeZone) = granted.Contains("locations.readonly", StringComparer.Ordinal)
            ? await LocationFacts.ReadAsync(api, cancellationToken)
            : (null, null);
        await _store.PutAsync(
            new Credential
            {
                Owner = TokenOwner.Of(location),
                Kind = CredentialKind.Pit,
                AccessToken = token,
                Scopes = string.Join(' ', granted),
                Name = name,
                TimeZone = timeZone,
            },
            person,
            cancellationToken
        );
        return new ConnectOutcome.Connected(
            location,
            name ?? location.Value,
            [.. checks.Where(check => check.Granted == false).Select(check => check.Scope)]
        );
    }
}
