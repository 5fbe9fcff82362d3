using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Playbook.Templating.Functions;

/// <summary>Values as JSON and back.</summary>
internal static class Json
{
    private const int DeepestDocument = 64;

    public static Value Write(RenderContext context, in Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 1000, SkipValidation = true }))
            Write(context, writer, value, 0);
        context.RequireLength(buffer.WrittenCount);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static Value Read(RenderContext context, string text)
    {
        context.RequireLength(text.Length);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestDocument });
            return ToValue(context, document.RootElement);
        }
        catch (JsonException e)
        {
            throw context.ArgumentError(0, $"this is no JSON: line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}");
        }
    }

    private static void Write(RenderContext context, Utf8JsonWriter writer, in Value value, int depth)
    {
        if (writer.BytesPending + writer.BytesCommitted > context.StringLimit)
            context.RequireLength(writer.BytesPending + writer.BytesCommitted);
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty:
                writer.WriteNullValue();
                return;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.Bits != 0);
                return;
            case ValueKind.Integer or ValueKind.Long:
                writer.WriteNumberValue(value.Bits);
                return;
            case ValueKind.Double when double.IsFinite(value.AsDouble):
                writer.WriteNumberValue(value.AsDouble);
                return;
            case ValueKind.Float when float.IsFinite(value.AsFloat):
                writer.WriteNumberValue(value.AsFloat);
                return;
            case ValueKind.Decimal:
                writer.WriteNumberValue(value.AsDecimal);
                return;
            case ValueKind.BigInteger:
                writer.WriteRawValue(value.ToBig().ToString(CultureInfo.InvariantCulture));
                return;
            case ValueKind.Date:
                writer.WriteStringValue(value.AsDate);
                return;
            case ValueKind.List:
                Enter(context, depth);
                WriteList(context, writer, value.AsSequence, depth);
                return;
            case ValueKind.Object:
                Enter(context, depth);
                WriteObject(context, writer, value.Ref!, depth);
                return;
            case ValueKind.Function:
                throw context.ArgumentError(0, "a function cannot be turned into JSON");
            default:
                writer.WriteStringValue(ValueText.ToText(context, value));
                return;
        }
    }

    private static void Enter(RenderContext context, int depth)
    {
        var limit = context.Options.ObjectRecursionLimit;
        if ((limit > 0 && depth >= limit) || depth > 500)
            throw context.LimitError(context.Site.CalleeStart, context.Site.CalleeEnd, "a value is nested too deeply or contains itself, so it cannot be turned into JSON");
    }

    private static void WriteList(RenderContext context, Utf8JsonWriter writer, Sequence list, int depth)
    {
        context.Count(list.Count);
        writer.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
            Write(context, writer, list[i], depth + 1);
        writer.WriteEndArray();
    }

    private static void WriteObject(RenderContext context, Utf8JsonWriter writer, object target, int depth)
    {
        context.Count(Members.Count(target));
        writer.WriteStartObject();
        foreach (var (name, member) in Members.All(target))
        {
            writer.WritePropertyName(name);
            Write(context, writer, member, depth + 1);
        }
        writer.WriteEndObject();
    }

    private static Value ToValue(RenderContext context, JsonElement json)
    {
        context.Step(context.Site.CalleeStart, context.Site.CalleeEnd);
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.True or JsonValueKind.False:
                return json.GetBoolean();
            case JsonValueKind.Number:
                if (json.TryGetInt64(out var whole))
                    return Value.FromWhole(whole);
                return json.TryGetDouble(out var number) ? number : default(Value);
            case JsonValueKind.Array:
                var list = new TemplateList(json.GetArrayLength());
                foreach (var item in json.EnumerateArray())
                    list.Add(ToValue(context, item));
                return Value.FromList(list);
            case JsonValueKind.Object:
                var map = new TemplateMap();
                foreach (var member in json.EnumerateObject())
                    map.Set(member.Name, ToValue(context, member.Value));
                return map;
            default:
                return default;
        }
    }
}
