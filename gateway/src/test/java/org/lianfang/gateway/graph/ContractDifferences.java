package org.lianfang.gateway.graph;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.Value;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a schema lacks of a contract, or has otherwise; additions are no difference, unless they ask clients for more. */
final class ContractDifferences {

    private final TypeDefinitionRegistry contract;
    private final TypeDefinitionRegistry offered;
    private final List<String> found = new ArrayList<>();

    ContractDifferences(String contract, String offered) {
        this.contract = new SchemaParser().parse(contract);
        this.offered = new SchemaParser().parse(offered);
    }

    List<String> all() {
        contract.scalars().keySet().stream()
                .filter(name -> !offered.scalars().containsKey(name))
                .forEach(name -> found.add("scalar " + name + " is missing"));
        for (TypeDefinition<?> type : contract.types().values()) {
            TypeDefinition<?> mine = offered.types().get(type.getName());
            if (mine == null) found.add(type.getName() + " is missing");
            else if (type instanceof ObjectTypeDefinition object && mine instanceof ObjectTypeDefinition own) {
                object(object, own);
            } else if (type instanceof InputObjectTypeDefinition input
                    && mine instanceof InputObjectTypeDefinition own) {
                inputs(input.getName(), input.getInputValueDefinitions(), own.getInputValueDefinitions());
            } else if (type instanceof EnumTypeDefinition names && mine instanceof EnumTypeDefinition own) {
                values(names, own);
            } else found.add(type.getName() + " is of another kind");
        }
        return found;
    }

    private void object(ObjectTypeDefinition promised, ObjectTypeDefinition own) {
        Map<String, FieldDefinition> fields = byName(own.getFieldDefinitions(), FieldDefinition::getName);
        for (FieldDefinition field : promised.getFieldDefinitions()) {
            String at = promised.getName() + "." + field.getName();
            FieldDefinition mine = fields.get(field.getName());
            if (mine == null) {
                found.add(at + " is missing");
                continue;
            }
            same(at, AstPrinter.printAst(field.getType()), AstPrinter.printAst(mine.getType()));
            inputs(at, field.getInputValueDefinitions(), mine.getInputValueDefinitions());
        }
    }

    private void inputs(String at, List<InputValueDefinition> promised, List<InputValueDefinition> own) {
        Map<String, InputValueDefinition> mine = byName(own, InputValueDefinition::getName);
        for (InputValueDefinition value : promised) {
            InputValueDefinition offer = mine.remove(value.getName());
            String place = at + "(" + value.getName() + ")";
            if (offer == null) {
                found.add(place + " is missing");
                continue;
            }
            same(place, AstPrinter.printAst(value.getType()), AstPrinter.printAst(offer.getType()));
            same(place + " by default", print(value.getDefaultValue()), print(offer.getDefaultValue()));
        }
        for (InputValueDefinition addition : mine.values()) {
            boolean owed = AstPrinter.printAst(addition.getType()).endsWith("!") && addition.getDefaultValue() == null;
            if (owed) found.add(at + "(" + addition.getName() + ") is asked for but not in the contract");
        }
    }

    private void values(EnumTypeDefinition promised, EnumTypeDefinition own) {
        Map<String, EnumValueDefinition> mine = byName(own.getEnumValueDefinitions(), EnumValueDefinition::getName);
        for (EnumValueDefinition value : promised.getEnumValueDefinitions()) {
            if (!mine.containsKey(value.getName()))
                found.add(promised.getName() + "." + value.getName() + " is missing");
        }
    }

    private void same(String at, String promised, String own) {
        if (!promised.equals(own)) found.add(at + ": contract " + promised + ", offered " + own);
    }

    private static String print(Value<?> value) {
        return value == null ? "none" : AstPrinter.printAst(value);
    }

    private static <T> Map<String, T> byName(List<T> list, Function<T, String> name) {
        return list.stream()
                .collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
