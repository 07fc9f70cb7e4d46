namespace ConversationAIPortal.Sandbox.Faults;

/// <summary>The faults that wait for their call.</summary>
internal sealed class FaultBook
{
    private readonly List<Fault> _faults = [];
    private readonly Lock _lock = new();
    private CancellationTokenSource _released = new();

    /// <summary>Cancelled when faults are cleared: calls that hang go on then.</summary>
    public CancellationToken Released
    {
        get
        {
            lock (_lock)
            {
                return _released.Token;
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (_lock)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>Counts the call for every fault that it matches, and answers the first that is due.</summary>
    public (Fault? Fault, CancellationToken Released) Next(string operation, string? locationId)
    {
        lock (_lock)
        {
            Fault? due = null;
            foreach (var fault in _faults.Where(fault => fault.Matches(operation, locationId)))
            {
                fault.Seen++;
                due ??= fault.IsDue ? fault : null;
            }

            _faults.RemoveAll(fault => fault.IsOver);
            return (due, _released.Token);
        }
    }

    public IReadOnlyList<Fault> List()
    {
        lock (_lock)
        {
            return [.. _faults];
        }
    }

    public void Clear()
    {
        CancellationTokenSource released;
        lock (_lock)
        {
            _faults.Clear();
            (released, _released) = (_released, new CancellationTokenSource());
        }

        // Outside of the lock: those who wait run on at once.
        released.Cancel();
        released.Dispose();
    }
}
