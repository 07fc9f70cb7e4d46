using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using OpenIddict.Abstractions;

namespace ConversationAIPortal.Sandbox.Identity;

/// <summary>The page "Who are you today?": plain HTML, no script, nothing from elsewhere.</summary>
internal static class ChooserPage
{
    public static IResult Show(HttpContext http, OpenIddictRequest request)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; frame-ancestors 'none'";
        return Results.Content(Html(http.Request.Path, request, nonce), "text/html; charset=utf-8");
    }

    private static string Html(string path, OpenIddictRequest request, string nonce)
    {
        var people = new StringBuilder();
        foreach (var member in StaffMember.All)
        {
            people.Append(
                $"""
                <button name="staff" value="{member.Key}">
                  <span class="avatar {member.Key}" aria-hidden="true">{member.Initials}</span>
                  <span class="who"><strong>{Encode(member.Name)}</strong><span>{Encode(member.What)}</span></span>
                  <span class="role">{member.Role ?? "No role"}</span>
                </button>

                """
            );
        }

        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Sign in · Sandbox staff</title>
              <style nonce="{nonce}">{Style}</style>
            </head>
            <body>
              <main>
                <p class="tag">Sandbox</p>
                <h1>Who are you today?</h1>
                <p class="lead">These people are made up. Choose one to sign in to Conversation AI Portal.</p>
                <form method="post" action="{Encode(path)}">
                  {Hidden(request)}
                  {people}
                  <button class="cancel" name="staff" value="cancel">Cancel</button>
                </form>
              </main>
            </body>
            </html>
            """;
    }

    /// <summary>The request travels through the form, so that the page keeps nothing.</summary>
    private static string Hidden(OpenIddictRequest request) =>
        string.Concat(
            request
                .GetParameters()
                .Where(pair => pair.Key != "staff")
                .Select(pair =>
                    $"""<input type="hidden" name="{Encode(pair.Key)}" value="{Encode((string?)pair.Value)}">"""
                )
        );

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    private const string Style = """
        :root { color-scheme: light dark; --bg:#f6f7f9; --card:#fff; --line:#e1e4ea; --text:#171a21; --soft:#5b6270; --accent:#3b5bdb; }
        @media (prefers-color-scheme: dark) { :root { --bg:#0f1115; --card:#171a21; --line:#2a2f3a; --text:#eef0f4; --soft:#a3abba; --accent:#8ea6ff; } }
        * { box-sizing: border-box; }
        body { margin:0; min-height:100vh; display:grid; place-items:center; padding:24px; background:var(--bg); color:var(--text);
               font:14px/1.45 Inter, system-ui, sans-serif; }
        main { width:min(460px, 100%); background:var(--card); border:1px solid var(--line); border-radius:12px; padding:28px; }
        h1 { margin:8px 0 4px; font-size:22px; font-weight:600; letter-spacing:-.01em; }
        .lead { margin:0 0 20px; color:var(--soft); }
        .tag { display:inline-block; margin:0; padding:2px 8px; border:1px solid var(--line); border-radius:999px; font-size:12px; color:var(--soft); }
        form { display:grid; gap:8px; }
        button { display:flex; align-items:center; gap:12px; width:100%; padding:10px 12px; border:1px solid var(--line); border-radius:8px;
                 background:none; color:inherit; font:inherit; text-align:left; cursor:pointer; }
        button:hover { border-color:var(--accent); }
        button:focus-visible { outline:2px solid var(--accent); outline-offset:2px; }
        .avatar { flex:none; display:grid; place-items:center; width:36px; height:36px; border-radius:50%; color:#fff; font-weight:600; font-size:13px; }
        .owner { background:#3b5bdb; } .builder { background:#0b7285; } .reviewer { background:#a61e4d; } .auditor { background:#5f3dc4; } .norole { background:#495057; }
        .who { flex:1; display:grid; min-width:0; } .who span { color:var(--soft); font-size:13px; }
        .role { font-size:12px; color:var(--soft); border:1px solid var(--line); border-radius:999px; padding:1px 8px; white-space:nowrap; }
        .cancel { justify-content:center; color:var(--soft); border-color:transparent; }
        """;
}
