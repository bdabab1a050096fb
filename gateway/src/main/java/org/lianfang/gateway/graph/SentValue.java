package org.lianfang.gateway.graph;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lianfang.gateway.service.Ids;
import org.lianfang.platform.input.SentText;
import org.lianfang.platform.problem.PlatformProblem;
import org.lianfang.platform.problem.Problem;

/**
 * One value that was sent, as its type wants it (GraphQL specification, input coercion). Fields are named as the services name them:
 * by the path within the input, {@code readings[1].temperature}, or by the argument itself.
 */
record SentValue(String path, boolean isArgument, boolean isFilter) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}-.{5,36}");
    private static final Pattern CURSOR = Pattern.compile("[\\w-]{0,1200}");
    private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    // What narrows a list travels in an address, which is short (4,096 bytes).
    private static final int FILTER_TEXT = 100;
    private static final int FILTER_LIST = 30;

    SentValue(String argument) {
        this(argument, true, false);
    }

    void check(GraphQLType type, Object value) {
        if (type instanceof GraphQLNonNull needed) {
            if (value == null) throw wrong("此项必填。 Needed.");
            check(needed.getWrappedType(), value);
        } else if (value == null) {
            return;
        } else if (type instanceof GraphQLList list) {
            checkList(list, value instanceof List<?> values ? values : null, value);
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(object, value);
        } else if (type instanceof GraphQLEnumType words) {
            String word =
                    value instanceof PlainValues.Name name ? name.word() : value instanceof String text ? text : "";
            if (words.getValue(word) == null) throw wrong("不在可选值之内。 None of the values offered.");
        } else if (type instanceof GraphQLScalarType scalar) {
            checkScalar(scalar.getName(), value);
        }
    }

    private void checkList(GraphQLList list, List<?> values, Object single) {
        if (values == null) {
            check(list.getWrappedType(), single);
            return;
        }
        if (isFilter && values.size() > FILTER_LIST)
            throw wrong("最多 " + FILTER_LIST + " 项。 At most " + FILTER_LIST + ".");
        for (int i = 0; i < values.size(); i++) {
            new SentValue(path + "[" + i + "]", false, isFilter).check(list.getWrappedType(), values.get(i));
        }
    }

    private void checkObject(GraphQLInputObjectType object, Object value) {
        if (!(value instanceof Map<?, ?> values)) throw wrong("须为一组字段。 A set of fields.");
        boolean filter = isFilter || object.getName().endsWith("FilterInput");
        for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
            if (!values.containsKey(field.getName()) && field.hasSetDefaultValue()) continue;
            String name = isArgument ? field.getName() : path + "." + field.getName();
            new SentValue(name, false, filter).check(field.getType(), values.get(field.getName()));
        }
    }

    private void checkScalar(String type, Object value) {
        switch (type) {
            case "Int" -> {
                if (!isWhole(value)) throw wrong("须为整数，不超过 32 位。 A whole number of 32 bits.");
            }
            case "Float" -> {
                if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                    throw wrong("须为数字。 A number.");
                }
            }
            case "Boolean" -> {
                if (!(value instanceof Boolean)) throw wrong("须为 true 或 false。 True or false.");
            }
            case "ID" -> {
                if (!(value instanceof String id && Ids.isId(id))) throw wrong("须为 UUID。 A UUID.");
            }
            case "Date" -> {
                if (!isDate(value)) throw wrong("须为日期，如 2026-01-31。 A date such as 2026-01-31.");
            }
            case "DateTime" -> {
                if (!isInstant(value)) throw wrong("须为时刻，如 2026-01-31T08:00:00+08:00。 A time with its zone.");
            }
            default -> checkText(value);
        }
    }

    private void checkText(Object value) {
        if (!(value instanceof String text)) throw wrong("须为文字。 A text.");
        if (isArgument && path.equals("after") && !CURSOR.matcher(text).matches()) {
            throw PlatformProblem.BAD_CURSOR.at(path);
        }
        if (SentText.isBroken(text))
            throw wrong("含有无法保存的字符，请重新输入。 It holds a character that cannot be kept; type it again.");
        if (isFilter && text.length() > FILTER_TEXT)
            throw wrong("最多 " + FILTER_TEXT + " 字。 At most " + FILTER_TEXT + " characters.");
    }

    private static boolean isWhole(Object value) {
        if (!(value instanceof Number)) return false;
        if (value instanceof Double number && !Double.isFinite(number)) return false;
        BigDecimal number = new BigDecimal(value.toString());
        // Compared before anything is written out: 1e999999999 is a short text and a long number.
        if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0) return false;
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isDate(Object value) {
        try {
            return value instanceof String text && YEAR.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static boolean isInstant(Object value) {
        try {
            return value instanceof String text && YEAR.matcher(text).matches() && Instant.parse(text) != null;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private Problem wrong(String wanted) {
        return PlatformProblem.BAD_INPUT.at(path).with(wanted);
    }
}
