using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ConversationAIPortal.Web.Hosting;

/// <summary>The portal's command line. Without a command it serves; settings may be given as <c>--Key:Name=value</c>.</summary>
internal static class PortalCommands
{
    public static async Task<int> InvokeAsync(
        string[] args,
        Func<string[], CancellationToken, Task> serve,
        Func<string[], CancellationToken, Task> migrate
    )
    {
        var root = new RootCommand("Conversation AI Portal. Settings: --Key:Name=value, environment, or files.")
        {
            TreatUnmatchedTokensAsErrors = false,
            Subcommands =
            {
                Command("migrate", "Brings the store's tables up to date, and ends.", migrate),
                Command(
                    "health",
                    "Asks a running portal whether it lives; exit code 0 when it does.",
                    HealthProbe.AskAsync
                ),
            },
        };
        root.SetAction((parsed, token) => GuardedAsync(serve, [.. parsed.UnmatchedTokens], token));
        if (args is [var first, ..] && IsUnknownCommand(root, first))
        {
            await Console.Error.WriteLineAsync($"There is no command \"{first}\". See --help.");
            return 1;
        }

        // The host itself listens for Ctrl+C and SIGTERM, and ends in good order.
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await root.Parse(args).InvokeAsync(configuration);
    }

    private static bool IsUnknownCommand(RootCommand root, string first) =>
        first is [not ('-' or '/'), ..]
        && !first.Contains('=', StringComparison.Ordinal)
        && root.Subcommands.All(command => command.Name != first);

    private static Command Command(string name, string description, Func<string[], CancellationToken, Task> action)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, token) => GuardedAsync(action, [.. parsed.UnmatchedTokens], token));
        return command;
    }

    /// <summary>A problem that a person can solve is told in words, without a stack trace.</summary>
    private static async Task<int> GuardedAsync(
        Func<string[], CancellationToken, Task> action,
        string[] args,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await action(args, cancellationToken);
            return 0;
        }
        catch (StartupProblem problem)
        {
            return await TellAsync(problem.Message);
        }
        catch (OptionsValidationException invalid)
        {
            return await TellAsync(string.Join(Environment.NewLine, invalid.Failures));
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return await TellAsync(
                $"{exception.Message} Stop the program that uses it, or choose another with --urls."
            );
        }
    }

    private static async Task<int> TellAsync(string message)
    {
        await Console.Error.WriteLineAsync($"Conversation AI Portal cannot start.{Environment.NewLine}{message}");
        return 1;
    }
}
