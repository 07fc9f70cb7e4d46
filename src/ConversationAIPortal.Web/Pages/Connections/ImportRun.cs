using ConversationAIPortal.HighLevel;
using ConversationAIPortal.Services.Access;
using ConversationAIPortal.Services.Connections;
using ConversationAIPortal.Web.Components;
using ConversationAIPortal.Web.Layout;
using ConversationAIPortal.Web.Navigation;

namespace ConversationAIPortal.Web.Pages.Connections;

/// <summary>
/// An import that goes on while the person looks at other pages; it ends with the circuit. What is imported stays, and the
/// rest can be imported by starting again.
/// </summary>
public sealed class ImportRun(AgencyImporting importing, RunningWork work) : IDisposable
{
    private readonly CancellationTokenSource _circuit = new();

    /// <summary>Raised on any thread: render through <c>InvokeAsync</c>.</summary>
    public event EventHandler? Changed;

    /// <summary>Whose sub-accounts; null before the first import.</summary>
    public CompanyId? Company { get; private set; }

    public bool IsRunning { get; private set; }

    public ImportProgress Progress { get; private set; }

    /// <summary>How the last one ended.</summary>
    public ImportResult? Result { get; private set; }

    /// <summary>Why the last one could not go on at all.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>The sub-accounts of the last import, to name those that failed.</summary>
    public IReadOnlyList<ImportableLocation> Chosen { get; private set; } = [];

    /// <summary>Imports; returns when it has ended, however it did. Does nothing while one is running.</summary>
    public async Task RunAsync(CompanyId company, IReadOnlyList<ImportableLocation> chosen)
    {
        if (IsRunning || chosen.Count == 0)
        {
            return;
        }

        (Company, Chosen, Result, Failure, IsRunning) = (company, chosen, null, null, true);
        Progress = new ImportProgress(0, chosen.Count);
        var item = work.Begin($"Importing {chosen.Count} sub-accounts", PortalUrls.ImportOf(company), chosen.Count);
        Tell();
        try
        {
            var progress = new Reporter(made =>
            {
                Progress = made;
                item.Report(made.Done);
                Tell();
            });
            Result = await importing.ImportAsync(company, chosen, progress, _circuit.Token);
            item.End(
                Result.Failures.Count == 0
                    ? $"{Result.Imported} imported"
                    : $"{Result.Imported} imported, {Result.Failures.Count} failed"
            );
        }
        catch (OperationCanceledException) when (_circuit.IsCancellationRequested)
        {
            item.End("Stopped");
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            Failure = failure;
            item.End(failure.Title);
        }
        finally
        {
            IsRunning = false;
            Tell();
        }
    }

    public void Dispose()
    {
        _circuit.Cancel();
        _circuit.Dispose();
    }

    private void Tell() => Changed?.Invoke(this, EventArgs.Empty);

    // Progress<T> would post each report to the circuit's queue; the page throttles by rendering what is newest.
    private sealed class Reporter(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
