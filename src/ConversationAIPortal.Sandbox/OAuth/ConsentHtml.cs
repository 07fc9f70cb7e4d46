using System.Net;
using System.Text;
using ConversationAIPortal.Sandbox.Seed;

namespace ConversationAIPortal.Sandbox.OAuth;

/// <summary>Markup of the choose-location page; no script is needed and nothing is loaded from elsewhere.</summary>
internal static class ConsentHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --line: light-dark(#d5dae3, #3b4353); --accent: light-dark(#1a5fd0, #7fb0ff);
          --soft: light-dark(#f3f6fb, #171b23); --card: light-dark(#fff, #1f2530); --text: light-dark(#1b2330, #e8ecf3);
          --muted: light-dark(#535e70, #a9b3c4); --bad: light-dark(#a3161c, #ff9a9a); }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--soft); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 34rem; margin: 2rem auto; padding: 1.75rem; background: var(--card);
          border: 1px solid var(--line); border-radius: 14px; }
        h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .25rem; }
        h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        p { margin: .25rem 0; } .muted { color: var(--muted); font-size: .925rem; }
        ul { margin: 0; padding-left: 1.2rem; font-size: .95rem; }
        fieldset { border: 0; margin: 1.25rem 0 0; padding: 0; } legend { font-weight: 600; padding: 0; }
        .choice { border: 1px solid var(--line); border-radius: 10px; padding: .85rem 1rem; margin-top: .75rem; }
        .choice:has(> label > input[name=who]:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
        .choice:not(:has(> label > input[name=who]:checked)) .more { display: none; }
        label { display: flex; gap: .6rem; align-items: baseline; min-height: 1.75rem; }
        .more { margin: .6rem 0 0 1.6rem; }
        select { width: 100%; min-height: 2.75rem; font: inherit; padding: .4rem .5rem; border: 1px solid var(--line);
          border-radius: 8px; background: var(--card); color: inherit; }
        .list { max-height: 15rem; overflow: auto; border: 1px solid var(--line); border-radius: 8px;
          padding: .4rem .75rem; margin-top: .5rem; }
        .more:has(input[name=all]:checked) .list { display: none; }
        .actions { display: flex; gap: .75rem; justify-content: flex-end; margin-top: 1.75rem; flex-wrap: wrap; }
        button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.4rem; border-radius: 9px; cursor: pointer; }
        button[value=allow] { background: light-dark(#1a5fd0, #1a5fd0); color: #fff; border: 1px solid transparent; }
        button[value=deny] { background: none; color: inherit; border: 1px solid var(--line); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .problem { color: var(--bad); font-weight: 600; margin-top: 1rem; }
        @media (max-width: 480px) { main { margin: 0; border: 0; border-radius: 0; padding: 1.25rem; min-height: 100vh; }
          .actions button { flex: 1 1 100%; } .actions { flex-direction: column-reverse; } }
        """;

    public static string Page(Agency agency, ConsentRequest request, string? problem)
    {
        var options = new StringBuilder("<option value=\"\">Choose a sub-account…</option>");
        var boxes = new StringBuilder();
        foreach (var location in agency.Locations)
        {
            var (id, name) = (Text(location.Id), Text(location.Name));
            options.Append($"<option value=\"{id}\">{name}</option>");
            boxes.Append(
                $"<label><input type=\"checkbox\" name=\"approved\" value=\"{id}\"><span>{name}</span></label>"
            );
        }

        var scopes = Scopes.Parse(request.Scope).Order(StringComparer.Ordinal).Select(Scopes.Describe).Distinct();
        return Document(
            "Give an app access",
            $"""
            <h1>Conversation AI Portal wants access to {Agency.Name}</h1>
            <p class="muted">Sandbox of HighLevel: made-up data, nothing leaves this machine.</p>
            {(problem is null ? "" : $"<p class=\"problem\" role=\"alert\">{Text(problem)}</p>")}
            <form method="post">
            <fieldset><legend>Where should it be installed?</legend>
            <div class="choice"><label><input type="radio" name="who" value="location" checked>
            <span>One sub-account</span></label>
            <div class="more"><label for="locationId" class="muted">Sub-account</label>
            <select id="locationId" name="locationId">{options}</select></div></div>
            <div class="choice"><label><input type="radio" name="who" value="agency">
            <span>The whole agency</span></label>
            <div class="more"><label><input type="checkbox" name="all" value="true" checked>
            <span>All {agency.Locations.Count} sub-accounts, and those to come</span></label>
            <div class="list" role="group" aria-label="Sub-accounts">{boxes}</div></div></div>
            </fieldset>
            <h2>It will be able to</h2>
            <ul>{string.Concat(scopes.Select(scope => $"<li>{Text(scope)}</li>"))}</ul>
            <div class="actions"><button name="decision" value="deny">Cancel</button>
            <button name="decision" value="allow">Allow</button></div>
            </form>
            """
        );
    }

    public static string Refusal(string problem) =>
        Document(
            "This request cannot be answered",
            $"""<h1>This request cannot be answered</h1><p class="problem" role="alert">{Text(problem)}</p>"""
        );

    private static string Document(string title, string body) =>
        $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title><link rel="icon" href="data:,"><style>{Style}</style></head>
            <body><main>{body}</main></body></html>
            """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
