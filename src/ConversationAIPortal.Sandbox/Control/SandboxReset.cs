using ConversationAIPortal.Sandbox.Faults;
using ConversationAIPortal.Sandbox.Limits;
using ConversationAIPortal.Sandbox.OAuth;
using ConversationAIPortal.Sandbox.State;

namespace ConversationAIPortal.Sandbox.Control;

/// <summary>Back to the seed, as a restart would do it.</summary>
internal sealed class SandboxReset(
    AgentBook agents,
    ThreadBook threads,
    TokenBook tokens,
    CodeBook codes,
    InstallBook installs,
    RefreshRefusals refusals,
    FaultBook faults,
    RateLimits limits,
    RequestLog requests
)
{
    public void Run()
    {
        faults.Clear();
        agents.Reset();
        threads.Reset();
        tokens.Reset();
        codes.Reset();
        installs.Reset();
        refusals.Reset();
        limits.Reset();
        requests.Reset();
    }
}
