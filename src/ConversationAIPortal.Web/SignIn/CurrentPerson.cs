using ConversationAIPortal.Services.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace ConversationAIPortal.Web.SignIn;

/// <summary>
/// Who is calling: in an endpoint the request's user, in a circuit the user it began with, as long as revalidation
/// agrees. Nobody in background work.
/// </summary>
internal sealed class CurrentPerson(
    IServiceProvider scope,
    IHttpContextAccessor http,
    AuthenticationStateProvider circuit
) : ICurrentPerson
{
    public async ValueTask<Person?> GetAsync(CancellationToken cancellationToken)
    {
        // The accessor may still hold the request that opened a circuit; only the scope tells whose service this is.
        if (http.HttpContext is { } context && ReferenceEquals(context.RequestServices, scope))
        {
            return context.User.ToPerson();
        }

        try
        {
            var state = await circuit.GetAuthenticationStateAsync().WaitAsync(cancellationToken);
            return state.User.ToPerson();
        }
        catch (InvalidOperationException)
        {
            // Neither a request nor a circuit.
            return null;
        }
    }
}
