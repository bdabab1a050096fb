package org.lianfang.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.platform.caller.Role;

class ScopeTest {

    private static final Operation LOOK = new Operation() {
        @Override
        public String name() {
            return "LOOK";
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.GRID_WORKER);
        }
    };
    private static final String PAIR = "440705001012/0190a000-0000-7000-8000-000000000001";

    @Test
    void aFilterNarrowsToItsArea() {
        assertThat(scope("440705001").within("440705001012").areas()).containsExactly("440705001012");
    }

    @Test
    void aWiderFilterDoesNotWiden() {
        assertThat(scope("440705001012").within("4407").areas()).containsExactly("440705001012");
    }

    @Test
    void aForeignFilterLeavesNothing() {
        assertThat(scope("440705001").within("440303001").areas()).isEmpty();
    }

    @Test
    void anEmptyFilterDoesNotWidenANarrowedGrant() {
        var narrowed = new Scope(LOOK, List.of(), List.of(PAIR), List.of(), null, null, null);

        assertThat(narrowed.within("").estates()).containsExactly(PAIR);
        assertThat(narrowed.within("440303001").estates()).isEmpty();
        assertThat(narrowed.within("440705001").areas()).isEmpty();
    }

    @Test
    void aScopeWithoutAnyPartIsEmptyAndOneWithAHouseholdIsNot() {
        assertThat(scope().isEmpty()).isTrue();
        assertThat(new Scope(LOOK, List.of(), List.of(), List.of(), UUID.randomUUID(), null, null).isEmpty())
                .isFalse();
    }

    private static Scope scope(String... areas) {
        return new Scope(LOOK, List.of(areas), List.of(), List.of(), null, null, null);
    }
}
