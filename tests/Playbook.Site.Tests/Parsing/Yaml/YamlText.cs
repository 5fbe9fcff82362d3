using System.Globalization;
using System.Text;
using Playbook.Diagnostics;
using Playbook.Site.Parsing.Yaml;

namespace Playbook.Site.Tests.Parsing.Yaml;

/// <summary>Nodes as text, with the place of each, so that two trees can be compared and read.</summary>
internal static class YamlText
{
    public static string Of(YamlNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("nothing");
                break;
            case YamlScalar scalar:
                text.Append(CultureInfo.InvariantCulture, $"{(scalar.IsPlain ? "" : "!")}'{scalar.Value}'");
                break;
            case YamlSequence list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, text);
                    text.Append(' ');
                }
                text.Append(']');
                break;
            case YamlMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    Write(entry.Key, text);
                    text.Append('=');
                    Write(entry.Value, text);
                    text.Append(' ');
                }
                text.Append('}');
                break;
        }
        if (node is not null)
            text.Append(CultureInfo.InvariantCulture, $"@{node.Where.Start}+{node.Where.Length}");
    }

    public static Diagnosed<YamlNode?> Read(string text) => YamlReader.Read(new SourceFile("x.yml", text));
}
