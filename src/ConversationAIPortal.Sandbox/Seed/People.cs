namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Names of made-up people.</summary>
internal static class People
{
    public static IReadOnlyList<string> FirstNames { get; } =
    [
        .. "Ava Liam Noah Emma Olivia Mateo Sofia Amara Priya Daniel Grace Hannah Ethan Lucas Maya Nora Owen Isla".Split(
            ' '
        ),
        .. "Zoe Caleb Ruth Samuel Leah Marcus Elena Victor Tessa Jonas Camila Diego Aisha Kofi Mei Hiroshi Ingrid".Split(
            ' '
        ),
        .. "Tomas Bianca Felix Nadia Omar Greta Paul Yara Simon Clara Andre Wendy Miles Renee Harold".Split(' '),
    ];

    public static IReadOnlyList<string> LastNames { get; } =
    [
        .. "Bennett Alvarez Okafor Nguyen Larsen Whitaker Delgado Petrov Sato Mbeki Fischer Romano Harper Quinn".Split(
            ' '
        ),
        .. "Castillo Novak Iverson Patel Khan Moreau Sullivan Reyes Thornton Baker Lindqvist Ortega Carver Boyd".Split(
            ' '
        ),
        .. "Hoffman Dawson Keller Abbott Winslow Farrow Mercer Tanaka Ellison Vance Holloway Pruitt Marsh Osei".Split(
            ' '
        ),
    ];
}
