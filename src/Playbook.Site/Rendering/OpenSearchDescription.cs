using Playbook.Site.Planning;

namespace Playbook.Site.Rendering;

/// <summary>The file by which a browser offers the search page as a search engine (OpenSearch 1.1, draft 6).</summary>
internal static class OpenSearchDescription
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    // The longest that the specification allows.
    private const int ShortName = 16;
    private const int LongName = 48;
    private const int Description = 1024;

    /// <summary>Draws it; the plan has a base URL, or it would not be planned.</summary>
    /// <param name="plan">The plan.</param>
    public static byte[] Render(SitePlan plan) => MachineFiles.Xml(xml =>
    {
        var settings = plan.Catalogue.Settings;
        xml.WriteStartElement("OpenSearchDescription", Namespace);
        xml.WriteElementString("ShortName", Namespace, WholeWords(settings.Title, ShortName));
        xml.WriteElementString("LongName", Namespace, WholeWords(settings.Title, LongName));
        xml.WriteElementString("Description", Namespace, WholeWords(settings.Description ?? settings.Title, Description));
        xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
        xml.WriteElementString("Language", Namespace, settings.Language);
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", "text/html");
        xml.WriteAttributeString("template", Urls.Below(plan.BaseUrl!, Urls.Search) + "?q={searchTerms}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    /// <summary>As many words of a text as fit; of one that is too long by itself, its beginning.</summary>
    private static string WholeWords(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most);
        if (space > 0)
            return text[..space].TrimEnd();
        // Not in the middle of a character of two halves.
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
