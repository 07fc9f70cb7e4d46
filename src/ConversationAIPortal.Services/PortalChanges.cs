using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ConversationAIPortal.Services;

/// <summary>A notice that something changed; pages read again what they show.</summary>
public abstract record PortalChange;

/// <summary>A connection changed.</summary>
public sealed record ConnectionChanged(string OwnerId) : PortalChange;

/// <summary>An agent changed.</summary>
public sealed record AgentChanged(string LocationId, string AgentId) : PortalChange;

/// <summary>Small notices inside one server. A slow listener loses the oldest ones: they only say "read again".</summary>
public sealed class PortalChanges
{
    private const int Capacity = 256;
    private readonly ConcurrentDictionary<Guid, Channel<PortalChange>> _listeners = new();

    /// <summary>Tells everybody; never waits.</summary>
    public void Publish(PortalChange change)
    {
        foreach (var listener in _listeners.Values)
        {
            listener.Writer.TryWrite(change);
        }
    }

    /// <summary>Listens until disposed.</summary>
    public Subscription Subscribe()
    {
        var id = Guid.NewGuid();
        var channel = Channel.CreateBounded<PortalChange>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
        );
        _listeners[id] = channel;
        return new Subscription(this, id, channel.Reader);
    }

    /// <summary>How many listen.</summary>
    public int Listeners => _listeners.Count;

    /// <summary>One listener.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly PortalChanges _owner;
        private readonly Guid _id;

        internal Subscription(PortalChanges owner, Guid id, ChannelReader<PortalChange> reader)
        {
            _owner = owner;
            _id = id;
            Reader = reader;
        }

        /// <summary>The notices.</summary>
        public ChannelReader<PortalChange> Reader { get; }

        /// <summary>Stops listening and ends <see cref="Reader"/>.</summary>
        public void Dispose()
        {
            if (_owner._listeners.TryRemove(_id, out var channel))
            {
                channel.Writer.TryComplete();
            }
        }
    }
}
