namespace ConversationAIPortal.Web.Layout;

/// <summary>Work that goes on while the person looks at other pages, e.g. an import. One list per circuit.</summary>
public sealed class RunningWork
{
    private readonly Lock _gate = new();
    private readonly List<WorkItem> _items = [];

    /// <summary>Raised on any thread: render through <c>InvokeAsync</c>.</summary>
    public event EventHandler? Changed;

    /// <summary>What runs and what has ended, newest first.</summary>
    public IReadOnlyList<WorkItem> Items
    {
        get
        {
            lock (_gate)
            {
                return [.. _items];
            }
        }
    }

    /// <summary>Begins to show a piece of work; <see cref="WorkItem.Report"/> and <see cref="WorkItem.End"/> go on.</summary>
    public WorkItem Begin(string title, string url, int total)
    {
        var item = new WorkItem(title, url, total, () => Changed?.Invoke(this, EventArgs.Empty));
        lock (_gate)
        {
            _items.Insert(0, item);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return item;
    }
}

/// <summary>One piece of work in the bell.</summary>
public sealed class WorkItem(string title, string url, int total, Action changed)
{
    public string Title { get; } = title;

    /// <summary>Where its progress is shown in full.</summary>
    public string Url { get; } = url;

    public int Total { get; } = total;

    public int Done { get; private set; }

    /// <summary>How it ended, in a few words; null while it runs.</summary>
    public string? Outcome { get; private set; }

    public void Report(int done)
    {
        Done = done;
        changed();
    }

    public void End(string outcome)
    {
        Outcome = outcome;
        changed();
    }
}
