using System.Data.Common;
using ConversationAIPortal.HighLevel.Http;
using ConversationAIPortal.Services.Access;

namespace ConversationAIPortal.Web.Components;

/// <summary>The one place that turns failures into words.</summary>
public static class FailureWords
{
    /// <summary>The person is signed in but has no role at all.</summary>
    public static Failure NoRole { get; } =
        new(
            "You have no role in this portal yet",
            "You are signed in, but nobody has given you a role: owner, builder, reviewer or auditor.",
            "Ask an owner of the portal to assign one to you in Entra ID. Then sign in again."
        )
        {
            MayRetry = false,
            IsForbidden = true,
        };

    /// <summary>The person's role does not include this page.</summary>
    public static Failure NotThisPage { get; } =
        new(
            "Your role does not include this page",
            "You are signed in, but what this page does needs another role.",
            "Ask an owner of the portal for the role, or do it with somebody who has it."
        )
        {
            MayRetry = false,
            IsForbidden = true,
        };

    /// <summary>What was entered did not pass the rules; the fields say which.</summary>
    public static Failure NotAccepted { get; } =
        new(
            "This was not accepted",
            "What was entered does not pass the portal's own rules. Nothing was stored or changed.",
            "Correct the fields that are marked, and try again."
        )
        {
            MayRetry = false,
        };

    /// <summary>Words for a failure that can be expected, or null when it is a bug and belongs to the error boundary.</summary>
    public static Failure? Expected(Exception exception) =>
        exception switch
        {
            HighLevelException highLevel => Of(highLevel),
            AccessDeniedException denied => Of(denied),
            _ when IsStore(exception) => new(
                "The portal's own store did not answer",
                "The database is out of reach, locked, or cannot be written to.",
                "Try again. If it stays like this, tell the person who runs the portal: the server's log says more."
            ),
            _ => null,
        };

    /// <summary>Words for a failure of HighLevel.</summary>
    public static Failure Of(HighLevelException failure)
    {
        var words = HighLevelWords.Of(failure);
        return words with
        {
            Messages = failure.Messages,
            TraceId = failure.TraceId,
            Location = failure.Location,
            NeedsReconnect =
                failure.Kind
                    is HighLevelErrorKind.Unauthorized
                        or HighLevelErrorKind.MissingScope
                        or HighLevelErrorKind.WrongLocation
                        or HighLevelErrorKind.NotConnected,
        };
    }

    /// <summary>Words for a missing permission.</summary>
    public static Failure Of(AccessDeniedException denied) =>
        denied.NobodySignedIn
            ? new(
                "You are no longer signed in",
                "Your session has ended, or you signed out in another tab.",
                "Copy what you have not saved, reload the page and sign in again."
            )
            {
                MayRetry = false,
                IsForbidden = true,
            }
            : new(
                $"Your role may not {Doing(denied.Permission)}",
                denied.AllowedRoles is { Count: 1 } only
                    ? $"Only the role {only[0]} may."
                    : $"These roles may: {string.Join(", ", denied.AllowedRoles)}.",
                "Ask an owner of the portal for the role, or do it with somebody who has it. Nothing was changed."
            )
            {
                MayRetry = false,
                IsForbidden = true,
            };

    /// <summary>Words for what the error boundary caught; the id is in the server's log.</summary>
    public static Failure Unexpected(Exception exception, string errorId) =>
        Expected(exception)
        ?? new(
            "Something went wrong here",
            $"The portal met an error that it did not expect. It is in the server's log under the id {errorId}.",
            "Try again. If it happens again, give that id to the person who runs the portal."
        );

    /// <summary>How long to wait, in words.</summary>
    public static string Wait(TimeSpan time) =>
        time switch
        {
            { TotalSeconds: < 1.5 } => "a second",
            { TotalSeconds: < 90 } => $"{Math.Ceiling(time.TotalSeconds):0} seconds",
            { TotalMinutes: < 90 } => $"{Math.Ceiling(time.TotalMinutes):0} minutes",
            _ => $"{Math.Ceiling(time.TotalHours):0} hours",
        };

    private static string Doing(Permission permission) =>
        permission switch
        {
            Permission.Connect => "connect or change sub-accounts",
            Permission.ReadAgents => "see agents and sub-accounts",
            Permission.ChangeAgents => "change agents",
            Permission.DeleteAgents => "delete agents",
            Permission.RollOut => "roll configurations out",
            Permission.ReadGenerations => "read AI replies",
            Permission.SeeContactDetails => "see contact details",
            Permission.Review => "review AI replies",
            Permission.Export => "export data",
            Permission.ReadAuditLog => "read the audit log",
            Permission.ManageStaffAndKeys => "manage staff and keys",
            _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "A permission without words."),
        };

    private static bool IsStore(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is DbException)
            {
                return true;
            }
        }

        return false;
    }
}
