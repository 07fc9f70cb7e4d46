using Microsoft.Extensions.Options;

namespace ConversationAIPortal.HighLevel.Http;

/// <summary>One try with a time-out and nothing else: for calls that must never be repeated blindly.</summary>
internal sealed class AttemptTimeoutHandler(IOptions<HighLevelOptions> options, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var timeout = new CancellationTokenSource(
            TimeSpan.FromSeconds(options.Value.AttemptTimeoutSeconds),
            time
        );
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var response = await base.SendAsync(request, linked.Token);
        await response.Content.LoadIntoBufferAsync(ErrorMappingHandler.MaxAnswerBytes, linked.Token);
        return response;
    }
}
