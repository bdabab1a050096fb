package org.lianfang.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void strict() {
        new StrictJson().customize(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{`note`:`a\\u0000b`} | note",
                "{`note`:`\\ud800`} | note",
                "{`lines`:[`x`,`\\udc00`]} | lines[1]",
                "{`floor`:3.7} | floor",
                "{`floor`:`3`} | floor",
                "{`floor`:4294967299} | floor",
                "{`urgent`:`true`} | urgent",
                "{`urgent`:1} | urgent",
                "{`quantity`:`2.5`} | quantity"
            })
    void whatDoesNotFitIsRefusedWithItsField(String body, String field) {
        JsonMappingException refused = catchThrowableOfType(
                JsonMappingException.class, () -> json.readValue(body.replace('`', '"'), Form.class));

        assertThat(refused).isNotNull();
        assertThat(path(refused)).isEqualTo(field);
    }

    @Test
    void aTextThatShowsNothingIsEmpty() throws JsonProcessingException {
        assertThat(read("{\"note\":\"\\u200b \\u3000\"}").note()).isEmpty();
    }

    @Test
    void aTextIsKeptWordForWord() throws JsonProcessingException {
        assertThat(read("{\"note\":\" 面粉5斤\\u200b \",\"lines\":[\"👵🏽\",null]}"))
                .isEqualTo(new Form(" 面粉5斤\u200b ", java.util.Arrays.asList("👵🏽", null), null, null, null));
    }

    private Form read(String body) throws JsonProcessingException {
        return json.readValue(body, Form.class);
    }

    private static String path(JsonMappingException refused) {
        var path = new StringBuilder();
        refused.getPath()
                .forEach(step ->
                        path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName()));
        return path.toString();
    }

    record Form(String note, List<String> lines, Integer floor, Boolean urgent, Double quantity) {}
}
