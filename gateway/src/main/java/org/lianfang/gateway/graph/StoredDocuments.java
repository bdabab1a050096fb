package org.lianfang.gateway.graph;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.Parser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The documents that production accepts: those of our own clients, kept in {@code stored-documents.graphql}, one after another
 * with a line of dashes between. White space and comments make no difference.
 */
@Singleton
class StoredDocuments {

    private static final String FILE = "/stored-documents.graphql";

    private final Set<String> texts;

    StoredDocuments() {
        texts = Arrays.stream(read().split("(?m)^#\\s*-{3,}\\s*$"))
                .filter(text -> !text.isBlank())
                .map(text -> normal(Parser.parse(text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(Document document) {
        return texts.contains(normal(document));
    }

    private static String normal(Document document) {
        return AstPrinter.printAstCompact(document);
    }

    private static String read() {
        try (InputStream file = StoredDocuments.class.getResourceAsStream(FILE)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
