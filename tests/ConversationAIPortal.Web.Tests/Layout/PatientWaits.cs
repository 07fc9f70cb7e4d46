using System.Runtime.CompilerServices;
using Bunit;

namespace ConversationAIPortal.Web.Tests.Layout;

internal static class PatientWaits
{
    /// <summary>A busy machine renders late; waiting ends at once when what is waited for is there.</summary>
    [ModuleInitializer]
    public static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
}
