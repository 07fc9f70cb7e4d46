using MudBlazor;

namespace ConversationAIPortal.Web.Layout;

/// <summary>MudBlazor's theme in our tokens: the same values as wwwroot-assets/css/tokens.css (a test compares them).</summary>
public static class PortalTheme
{
    private static readonly string[] _font = ["Inter", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = Fill(
                new PaletteLight(),
                new(
                    Canvas: "#f7f8fa",
                    Surface: "#ffffff",
                    Sunken: "#f0f2f5",
                    Line: "#e2e5ea",
                    LineInput: "#7f8795",
                    Ink: "#15191f",
                    Ink2: "#454d5a",
                    Ink3: "#5f6876",
                    Accent: "#3d4fd7",
                    Ok: "#14713a",
                    Warn: "#8a5300",
                    Bad: "#bb1f2a",
                    OnColour: "#ffffff"
                )
            ),
            PaletteDark = Fill(
                new PaletteDark(),
                new(
                    Canvas: "#0d0f13",
                    Surface: "#14171d",
                    Sunken: "#1b1f27",
                    Line: "#272c36",
                    LineInput: "#697282",
                    Ink: "#e9ebef",
                    Ink2: "#b4bbc7",
                    Ink3: "#929bab",
                    Accent: "#9aa7ff",
                    Ok: "#62cf92",
                    Warn: "#e8b25a",
                    Bad: "#ff8585",
                    OnColour: "#ffffff"
                )
            ),
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "52px" },
            Typography = new Typography
            {
                Default = new DefaultTypography
                {
                    FontFamily = _font,
                    FontSize = "14px",
                    LineHeight = "1.43",
                    LetterSpacing = "0",
                },
                Body1 = new Body1Typography
                {
                    FontFamily = _font,
                    FontSize = "14px",
                    LineHeight = "1.43",
                    LetterSpacing = "0",
                },
                Body2 = new Body2Typography
                {
                    FontFamily = _font,
                    FontSize = "13px",
                    LineHeight = "1.43",
                    LetterSpacing = "0",
                },
                Button = new ButtonTypography
                {
                    FontFamily = _font,
                    FontSize = "14px",
                    FontWeight = "500",
                    TextTransform = "none",
                    LetterSpacing = "0",
                },
                H6 = new H6Typography
                {
                    FontFamily = _font,
                    FontSize = "16px",
                    FontWeight = "600",
                    LetterSpacing = "0",
                },
            },
        };

    private static T Fill<T>(T palette, Tokens tokens)
        where T : Palette
    {
        palette.Background = tokens.Canvas;
        palette.BackgroundGray = tokens.Sunken;
        palette.Surface = tokens.Surface;
        palette.DrawerBackground = tokens.Canvas;
        palette.AppbarBackground = tokens.Canvas;
        palette.AppbarText = tokens.Ink;
        palette.DrawerText = tokens.Ink2;
        palette.DrawerIcon = tokens.Ink2;
        palette.TextPrimary = tokens.Ink;
        palette.TextSecondary = tokens.Ink2;
        palette.TextDisabled = tokens.Ink3;
        palette.ActionDefault = tokens.Ink2;
        palette.ActionDisabled = tokens.Ink3;
        palette.ActionDisabledBackground = tokens.Sunken;
        palette.LinesDefault = tokens.Line;
        palette.LinesInputs = tokens.LineInput;
        palette.TableLines = tokens.Line;
        palette.TableHover = tokens.Sunken;
        palette.TableStriped = tokens.Sunken;
        palette.Divider = tokens.Line;
        palette.DividerLight = tokens.Line;
        palette.Skeleton = tokens.Sunken;
        palette.Primary = tokens.Accent;
        palette.PrimaryContrastText = tokens.OnColour;
        palette.Secondary = tokens.Ink2;
        palette.SecondaryContrastText = tokens.Surface;
        palette.Info = tokens.Accent;
        palette.InfoContrastText = tokens.Surface;
        palette.Success = tokens.Ok;
        palette.SuccessContrastText = tokens.Surface;
        palette.Warning = tokens.Warn;
        palette.WarningContrastText = tokens.Surface;
        palette.Error = tokens.Bad;
        palette.ErrorContrastText = tokens.OnColour;
        palette.Dark = tokens.Ink;
        palette.DarkContrastText = tokens.Surface;
        palette.HoverOpacity = 0.06;
        palette.RippleOpacity = 0;
        palette.RippleOpacitySecondary = 0;
        return palette;
    }

    private sealed record Tokens(
        string Canvas,
        string Surface,
        string Sunken,
        string Line,
        string LineInput,
        string Ink,
        string Ink2,
        string Ink3,
        string Accent,
        string Ok,
        string Warn,
        string Bad,
        string OnColour
    );
}
