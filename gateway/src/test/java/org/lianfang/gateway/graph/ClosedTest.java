package org.lianfang.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.Validator;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.problem.Problem;
import org.lianfang.platformtest.Modules;

/** Production: stored documents only, and no introspection. */
class ClosedTest {

    private final GraphQLSchema schema = schema();

    @Test
    void aDocumentThatIsNotStoredDoesNotRun() {
        assertThat(refusal("{ streets { code } }")).isEqualTo(GraphProblem.DOCUMENT_UNKNOWN);
        assertThat(refusal(IntrospectionQuery.INTROSPECTION_QUERY)).isEqualTo(GraphProblem.DOCUMENT_UNKNOWN);
    }

    @Test
    void aStoredDocumentRunsHoweverItIsSpaced() {
        assertThat(refusal("query Me{me{username displayName grants{role area}}}"))
                .isNull();
    }

    @Test
    void everyStoredDocumentFitsTheGraph() throws IOException {
        String stored = new String(
                StoredDocuments.class
                        .getResourceAsStream("/stored-documents.graphql")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);

        for (String document : stored.split("(?m)^#\\s*-{3,}\\s*$")) {
            assertThat(new Validator().validateDocument(schema, Parser.parse(document), Locale.ROOT))
                    .isEmpty();
        }
    }

    private Object refusal(String text) {
        Document document = Parser.parse(text);
        Problem refusal = new DocumentRules(productionLimits(), new StoredDocuments())
                .refusal(
                        schema,
                        document,
                        document.getDefinitionsOfType(OperationDefinition.class).get(0),
                        Map.of());
        return refusal == null ? null : refusal.type();
    }

    /** As they are where no profile opens anything. */
    private static GraphLimits productionLimits() {
        return new SmallRyeConfigBuilder()
                .withMapping(GraphLimits.class)
                .build()
                .getConfigMapping(GraphLimits.class);
    }

    private static GraphQLSchema schema() {
        try {
            String text = Files.readString(Modules.root().resolve("gateway/schema.graphql"));
            return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), scalars());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RuntimeWiring scalars() {
        var wiring = RuntimeWiring.newRuntimeWiring();
        for (String name : new String[] {"Date", "DateTime", "BigDecimal", "BigInteger"}) {
            wiring.scalar(graphql.Scalars.GraphQLString.transform(scalar -> scalar.name(name)));
        }
        return wiring.build();
    }
}
