package org.lianfang.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lianfang.gateway.World;
import org.lianfang.platformtest.Backend;
import org.lianfang.platformtest.Modules;

@QuarkusTest
@QuarkusTestResource(value = Backend.class, initArgs = @ResourceArg(name = "siblings", value = World.SERVICES))
class SchemaTest {

    private static final Path COMMITTED = Modules.root().resolve("gateway/schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void theCommittedSchemaIsTheOneThatIsServed() throws IOException {
        String printed = printed();
        if (Boolean.getBoolean("lianfang.write-schema")) Files.writeString(COMMITTED, printed);

        assertThat(Files.readString(COMMITTED))
                .as("run once with -Dlianfang.write-schema=true and review the difference")
                .isEqualTo(printed);
    }

    @Test
    void everythingThatTheContractPromisesIsThere() throws IOException {
        String contract = new String(
                SchemaTest.class.getResourceAsStream("/contract.graphql").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(new ContractDifferences(contract, printed()).all()).isEmpty();
    }

    private String printed() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectives(false)
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(false))
                .print(schema);
    }
}
