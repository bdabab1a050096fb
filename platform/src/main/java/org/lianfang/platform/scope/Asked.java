package org.lianfang.platform.scope;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Statements that need nothing of each other, so that they go out together, and what is made of their answers.
 *
 * @param questions at least one, when it is asked
 * @param read is given the rows of each, in the order of the questions
 */
public record Asked<T>(List<Question> questions, Function<List<List<Line>>, T> read) {

    /** A statement whose rows are read one by one. */
    public static <R> Asked<List<R>> rows(Question question, Function<Line, R> each) {
        return new Asked<>(
                List.of(question), answers -> answers.get(0).stream().map(each).toList());
    }

    /** What is known without a question, to be taken {@link #and together} with one that asks. */
    public static <T> Asked<T> known(T value) {
        return new Asked<>(List.of(), answers -> value);
    }

    public <R> Asked<R> map(Function<T, R> with) {
        return new Asked<>(questions, read.andThen(with));
    }

    /** Asks in the transaction that is open, one after the other. */
    public Uni<T> inTransaction() {
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(questions)
                        .onItem()
                        .transformToUniAndConcatenate(question -> question.by(session))
                        .collect()
                        .asList())
                .map(read);
    }

    /** This and another, out of one moment. */
    public <O, R> Asked<R> and(Asked<O> other, BiFunction<T, O, R> with) {
        List<Question> both = new ArrayList<>(questions);
        both.addAll(other.questions());
        int own = questions.size();
        return new Asked<>(
                both,
                answers -> with.apply(
                        read.apply(answers.subList(0, own)), other.read().apply(answers.subList(own, answers.size()))));
    }
}
