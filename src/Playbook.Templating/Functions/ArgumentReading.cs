using System.Globalization;
using Playbook.Templating.Execution;

namespace Playbook.Templating.Functions;

/// <summary>Arguments of builtins as what they need: anything prints as text, but a text never becomes a number.</summary>
internal static class ArgumentReading
{
    /// <summary>The printed form; null as an empty text.</summary>
    public static string Text(this RenderContext context, ReadOnlySpan<Value> arguments, int index) =>
        arguments[index].IsString ? arguments[index].AsText : ValueText.ToText(context, arguments[index]);

    /// <summary>A whole number; null as 0.</summary>
    public static int Whole(this RenderContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var value = arguments[index];
        switch (value.Kind)
        {
            case ValueKind.Integer or ValueKind.Boolean or ValueKind.Null:
                return (int)value.Bits;
            case ValueKind.Long or ValueKind.BigInteger:
                var big = value.ToBig();
                return big > int.MaxValue || big < int.MinValue ? throw Refuse(context, index, value, "int") : (int)big;
            case ValueKind.Double or ValueKind.Float or ValueKind.Decimal:
                var rounded = Math.Round(Arithmetic.ToDouble(value));
                return rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : throw Refuse(context, index, value, "int");
            default:
                throw Refuse(context, index, value, "int");
        }
    }

    /// <summary>A number; null as 0.</summary>
    public static double Number(this RenderContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var value = arguments[index];
        if (value.IsNumber || value.Kind is ValueKind.Boolean or ValueKind.Null)
            return Arithmetic.ToDouble(value);
        throw Refuse(context, index, value, "double");
    }

    /// <summary>The items of a list, the characters of a text, the pairs of an object; null when there is nothing.</summary>
    public static Sequence? Items(this RenderContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var value = arguments[index];
        switch (value.Kind)
        {
            case ValueKind.Null:
                return null;
            case ValueKind.List:
                return value.AsSequence;
            case ValueKind.Text:
                return new CharacterSequence(value.AsText);
            case ValueKind.Object:
                return Members.Pairs(value.Ref!);
            case ValueKind.Empty:
                return new TemplateList(0);
            default:
                throw Refuse(context, index, value, "list");
        }
    }

    /// <summary>The items, each of which counts as a round of a loop.</summary>
    public static Sequence? Looped(this RenderContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var items = context.Items(arguments, index);
        if (items is not null)
            context.Count(items.Count);
        return items;
    }

    public static void Count(this RenderContext context, int rounds) =>
        context.CountRounds(context.Site.CalleeStart, context.Site.CalleeEnd, rounds);

    public static TemplateFunction Function(this RenderContext context, ReadOnlySpan<Value> arguments, int index) =>
        arguments[index].IsFunction ? arguments[index].AsFunction : throw Refuse(context, index, arguments[index], "function");

    public static CultureInfo Culture(this RenderContext context, ReadOnlySpan<Value> arguments, int index)
    {
        if (arguments[index].IsNull)
            return CultureInfo.InvariantCulture;
        var name = context.Text(arguments, index);
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            throw context.ArgumentError(index, $"there is no culture `{name}`");
        }
    }

    /// <summary>Checks the length of a text that is about to be made, and charges for the work.</summary>
    public static void RequireLength(this RenderContext context, long characters)
    {
        var site = context.Site;
        if (characters > context.StringLimit)
            throw context.LimitError(site.CalleeStart, site.CalleeEnd, $"a string of more than {context.StringLimit} characters");
        context.ChargeCharacters(site.CalleeStart, site.CalleeEnd, characters);
    }

    public static TemplateException ArgumentError(this RenderContext context, int index, string message)
    {
        var (start, end) = context.Site.Argument(index);
        return context.Error(start, end, message);
    }

    public static TemplateException CalleeError(this RenderContext context, string message) =>
        context.Error(context.Site.CalleeStart, context.Site.CalleeEnd, message);

    public static TemplateException Refuse(this RenderContext context, int index, in Value value, string wanted) =>
        context.ArgumentError(index, $"{(wanted[0] == 'i' ? "an" : "a")} {wanted} is needed here, not {TypeNames.InSentence(value)}");
}
