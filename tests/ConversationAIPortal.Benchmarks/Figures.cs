using System.Globalization;

namespace ConversationAIPortal.Benchmarks;

/// <summary>How figures are summed up and printed.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public static void Print(string what, IReadOnlyList<double> values, string unit) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: median {Median(values):0.##} {unit} of {values.Count} ({values.Min():0.##} to {values.Max():0.##})"
            )
        );
}
