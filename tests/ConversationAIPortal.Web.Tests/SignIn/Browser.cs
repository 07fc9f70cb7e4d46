using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ConversationAIPortal.Web.Tests.SignIn;

/// <summary>A browser as far as sign-in needs one: cookies, pages, forms, and redirects that the test may stop at.</summary>
internal sealed class Browser : IDisposable
{
    private const int MostRedirects = 10;
    private readonly HttpClient _client;
    private readonly Uri _portal;

    public Browser(Uri portal)
    {
        _portal = portal;
        _client = new HttpClient(
            new CookieJar(portal, Cookies)
            {
                InnerHandler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false },
            }
        );
        _client.DefaultRequestHeaders.Add("Accept", "text/html");
        _client.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "navigate");
    }

    /// <summary>The portal's cookies by name.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    public CancellationToken Token { get; } = TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(_portal, path), Token);

    public Task<HttpResponseMessage> GetAsync(Uri url) => _client.GetAsync(url, Token);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, Token);

    /// <summary>Follows redirects to the first page that is not one.</summary>
    public async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage answer)
    {
        for (var i = 0; i < MostRedirects && Next(answer) is { } next; i++)
        {
            answer = await GetAsync(next);
        }

        return answer;
    }

    public static Uri? Next(HttpResponseMessage answer) =>
        answer.Headers.Location is { } location ? new Uri(answer.RequestMessage!.RequestUri!, location) : null;

    /// <summary>Opens a page of the portal, chooses the person at the provider, and comes to the callback's answer.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string person, string page = "/") =>
        await GetAsync(Next(await ChooseAsync(person, page))!);

    /// <summary>As the other, but stops before the callback: the answer redirects to it.</summary>
    public async Task<HttpResponseMessage> ChooseAsync(string person, string page = "/")
    {
        var chooser = await FollowAsync(await GetAsync(page));
        return await SubmitAsync(chooser, "form", ("staff", person));
    }

    /// <summary>Sends a form of a page, with its hidden fields.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        HttpResponseMessage page,
        string selector,
        params (string Name, string Value)[] more
    )
    {
        var html = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Token));
        var form = (IHtmlFormElement)html.QuerySelector(selector)!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(more.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var target = new Uri(page.RequestMessage!.RequestUri!, form.GetAttribute("action"));
        return await _client.PostAsync(target, new FormUrlEncodedContent(fields), Token);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>
    /// .NET's own container drops cookies whose path is not part of the address that sets them (sign-in does that);
    /// browsers have kept them since RFC 6265.
    /// </summary>
    private sealed class CookieJar(Uri portal, Dictionary<string, string> cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var isPortal = request.RequestUri!.Authority == portal.Authority;
            if (isPortal && cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(pair => $"{pair.Key}={pair.Value}")));
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (isPortal && answer.Headers.TryGetValues("Set-Cookie", out var lines))
            {
                foreach (var cookie in lines.Select(line => line.Split(';')[0].Split('=', 2)))
                {
                    cookies[cookie[0]] = cookie[1];
                    if (cookie[1].Length == 0)
                    {
                        cookies.Remove(cookie[0]);
                    }
                }
            }

            return answer;
        }
    }
}
