package org.lianfang.gateway.graph;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.parser.Parser;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The documents that production accepts, those of our own clients: one operation a file of the folder {@code documents}, known by
 * the name of the file, with those of the shared fragments that it spreads. A client sends that name as {@code documentId}, or the
 * text itself; white space and comments in it make no difference.
 */
@Singleton
class StoredDocuments {

    private static final String FOLDER = "/documents/";
    // Written by the build: a folder cannot be listed once it is inside a program.
    private static final String NAMES = FOLDER + "names.txt";
    private static final String ENDING = ".graphql";
    private static final String FRAGMENTS = "/fragments.graphql";
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

    private final Map<String, String> texts;
    private final Set<String> normalTexts;

    StoredDocuments() {
        Map<String, String> fragments =
                Parser.parse(read(FRAGMENTS)).getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(Collectors.toMap(FragmentDefinition::getName, AstPrinter::printAst));
        texts = read(NAMES)
                .lines()
                .collect(Collectors.toUnmodifiableMap(
                        file -> file.substring(0, file.length() - ENDING.length()),
                        file -> whole(read(FOLDER + file), fragments)));
        normalTexts =
                texts.values().stream().map(text -> normal(Parser.parse(text))).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> ids() {
        return texts.keySet();
    }

    /** The text of a document; DOCUMENT_UNKNOWN where there is none of this id. */
    String text(String id) {
        String text = texts.get(id);
        if (text == null) throw GraphProblem.DOCUMENT_UNKNOWN.at("documentId");
        return text;
    }

    boolean holds(Document document) {
        return normalTexts.contains(normal(document));
    }

    /** A document with the fragments that it spreads, and those that they spread. */
    private static String whole(String text, Map<String, String> fragments) {
        Set<String> spread = new LinkedHashSet<>();
        collect(text, fragments, spread);
        return text + spread.stream().map(fragments::get).collect(Collectors.joining("\n"));
    }

    private static void collect(String text, Map<String, String> fragments, Set<String> spread) {
        SPREAD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(fragments::containsKey)
                .filter(spread::add)
                .forEach(name -> collect(fragments.get(name), fragments, spread));
    }

    private static String normal(Document document) {
        return AstPrinter.printAstCompact(document);
    }

    private static String read(String file) {
        try (InputStream in = StoredDocuments.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("Not in this program: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
