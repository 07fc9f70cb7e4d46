namespace ConversationAIPortal.Sandbox.Seed;

/// <summary>Towns, streets and quarters of the made-up sub-accounts.</summary>
internal static class Places
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Portland", "OR", "97209", "503", "America/Los_Angeles"),
        new("Boise", "ID", "83702", "208", "America/Boise"),
        new("Scottsdale", "AZ", "85251", "480", "America/Phoenix"),
        new("Denver", "CO", "80202", "303", "America/Denver"),
        new("Austin", "TX", "78701", "512", "America/Chicago"),
        new("Madison", "WI", "53703", "608", "America/Chicago"),
        new("Nashville", "TN", "37203", "615", "America/Chicago"),
        new("Columbus", "OH", "43215", "614", "America/New_York"),
        new("Savannah", "GA", "31401", "912", "America/New_York"),
        new("Raleigh", "NC", "27601", "919", "America/New_York"),
        new("Providence", "RI", "02903", "401", "America/New_York"),
        new("Tampa", "FL", "33602", "813", "America/New_York"),
        new("Spokane", "WA", "99201", "509", "America/Los_Angeles"),
        new("Omaha", "NE", "68102", "402", "America/Chicago"),
        new("Honolulu", "HI", "96813", "808", "Pacific/Honolulu"),
        new("Burlington", "VT", "05401", "802", "America/New_York"),
    ];

    public static IReadOnlyList<string> Streets { get; } =
    [
        "Main St",
        "Alder Ave",
        "Market St",
        "Riverside Dr",
        "Juniper Ln",
        "Old Mill Rd",
        "Harbor Blvd",
        "5th Ave",
        "Sycamore St",
        "College Ave",
        "Depot St",
        "Orchard Rd",
    ];

    public static IReadOnlyList<string> Quarters { get; } =
    [
        "Downtown",
        "Northside",
        "Westgate",
        "Lakeview",
        "Old Town",
        "Midtown",
        "Eastfield",
        "Harbor",
        "Hillcrest",
        "Southpark",
    ];
}
