using System.Globalization;
using System.Text.RegularExpressions;
using ConversationAIPortal.Web.Layout;
using MudBlazor;

namespace ConversationAIPortal.Web.Tests.Layout;

public sealed partial class PaletteTests
{
    private const double AaText = 4.5;
    private const double AaControl = 3.0;
    private static readonly string[] Surfaces = ["canvas", "surface", "sunken"];
    private static readonly string[] Texts = ["ink", "ink-2", "ink-3", "accent", "ok", "warn", "bad"];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Text_OnEverySurface_MeetsAa(string theme)
    {
        var colours = Colours(theme);
        foreach (var surface in Surfaces)
        {
            foreach (var text in Texts)
            {
                Contrast(colours[text], colours[surface])
                    .Should()
                    .BeGreaterThanOrEqualTo(AaText, $"{text} on {surface} in {theme}");
            }
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Chips_OnTheirOwnGround_MeetAa(string theme)
    {
        var colours = Colours(theme);
        foreach (
            var chip in (string[])["accent", "ok", "warn", "bad", "mode-off", "mode-suggestive", "mode-auto-pilot"]
        )
        {
            Contrast(colours[chip], colours[$"{chip}-soft"])
                .Should()
                .BeGreaterThanOrEqualTo(AaText, $"{chip} in {theme}");
        }

        // Notices hold plain text on the same grounds.
        foreach (var ground in (string[])["ok-soft", "warn-soft", "bad-soft"])
        {
            foreach (var text in (string[])["ink", "ink-2", "ink-3", "accent"])
            {
                Contrast(colours[text], colours[ground])
                    .Should()
                    .BeGreaterThanOrEqualTo(AaText, $"{text} on {ground} in {theme}");
            }
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Buttons_AndInputBorders_CanBeSeen(string theme)
    {
        var colours = Colours(theme);
        Contrast(colours["on-solid"], colours["accent-solid"]).Should().BeGreaterThanOrEqualTo(AaText);
        Contrast(colours["on-solid"], colours["bad-solid"]).Should().BeGreaterThanOrEqualTo(AaText);
        foreach (var surface in Surfaces)
        {
            Contrast(colours["line-input"], colours[surface]).Should().BeGreaterThanOrEqualTo(AaControl);
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Modes_HaveThreeDifferentColours(string theme)
    {
        var colours = Colours(theme);
        new[] { colours["mode-off"], colours["mode-suggestive"], colours["mode-auto-pilot"] }
            .Should()
            .OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void MudTheme_HasTheSameColoursAsTheTokens(string theme)
    {
        var colours = Colours(theme);
        Palette palette = theme == "light" ? PortalTheme.Theme.PaletteLight : PortalTheme.Theme.PaletteDark;
        (string Token, MudBlazor.Utilities.MudColor Colour)[] pairs =
        [
            ("canvas", palette.Background),
            ("surface", palette.Surface),
            ("sunken", palette.BackgroundGray),
            ("line", palette.LinesDefault),
            ("line-input", palette.LinesInputs),
            ("ink", palette.TextPrimary),
            ("ink-2", palette.TextSecondary),
            ("ink-3", palette.TextDisabled),
            ("accent", palette.Primary),
            ("ok", palette.Success),
            ("warn", palette.Warning),
            ("bad", palette.Error),
        ];
        foreach (var (token, colour) in pairs)
        {
            colour.Value[..7].Should().Be(colours[token], token);
        }
    }

    private static Dictionary<string, string> Colours(string theme)
    {
        var css = File.ReadAllText(Path.Combine(Root(), "wwwroot-assets", "css", "tokens.css"));
        var start = css.IndexOf($":root[data-theme=\"{theme}\"]", StringComparison.Ordinal);
        var block = css[start..css.IndexOf('}', start)];
        return Token().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ConversationAIPortal.sln")))
        {
            folder =
                folder.Parent ?? throw new InvalidOperationException("No ConversationAIPortal.sln above the tests.");
        }

        return folder.FullName;
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
