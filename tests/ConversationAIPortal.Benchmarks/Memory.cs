using System.Diagnostics;
using System.Globalization;

namespace ConversationAIPortal.Benchmarks;

/// <summary>What a process holds of the machine's memory (Linux).</summary>
internal static class Memory
{
    /// <summary>Resident set in MB (10^6 bytes).</summary>
    public static double ResidentMegabytes(int process)
    {
        using var running = Process.GetProcessById(process);
        return running.WorkingSet64 / 1e6;
    }

    /// <summary>The processes that this one started.</summary>
    public static async Task<IReadOnlyList<int>> ChildrenAsync(int process)
    {
        var text = await File.ReadAllTextAsync(
            string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task/{process}/children")
        );
        // The kernel lists the children of each thread; a child may belong to any of them.
        foreach (
            var task in Directory.EnumerateDirectories(
                string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task")
            )
        )
        {
            text += " " + await File.ReadAllTextAsync(Path.Combine(task, "children"));
        }

        return
        [
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
                .Distinct(),
        ];
    }
}
