namespace ConversationAIPortal.Web.Components;

/// <summary>
/// What a page has loaded, or why not. The old value stays while a new one is under way; the newest load wins; failures
/// that can be expected become words, bugs go on to the error boundary.
/// </summary>
public sealed class Load<T>
    where T : class
{
    private int _newest;

    /// <summary>The last value; kept while loading again and after a failure.</summary>
    public T? Value { get; private set; }

    /// <summary>Why the last load failed.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>True while a load is under way; also before the first.</summary>
    public bool IsLoading { get; private set; } = true;

    /// <summary>Loads; does nothing to what is shown when cancelled or overtaken.</summary>
    public async Task RunAsync(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var mine = ++_newest;
        IsLoading = true;
        try
        {
            var value = await read(cancellationToken);
            if (mine == _newest && !cancellationToken.IsCancellationRequested)
            {
                (Value, Failure, IsLoading) = (value, null, false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Somebody newer loads, or the page was left.
        }
        catch (Exception exception) when (FailureWords.Expected(exception) is { } failure)
        {
            if (mine == _newest && !cancellationToken.IsCancellationRequested)
            {
                (Failure, IsLoading) = (failure, false);
            }
        }
    }

    /// <summary>Puts a value in place without loading, e.g. after a change whose answer holds it.</summary>
    public void Set(T value)
    {
        _newest++;
        (Value, Failure, IsLoading) = (value, null, false);
    }

    /// <summary>Forgets the value, e.g. when the page shows another thing from now on.</summary>
    public void Clear()
    {
        _newest++;
        (Value, Failure, IsLoading) = (null, null, true);
    }
}
