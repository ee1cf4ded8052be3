package cn.xiangzhi.law;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says when it refuses: the code of rules §24 where there is one, why in a sentence, and what to do first.
 *
 * @param stated whether the clause needs what the form states; such clauses cannot be asked before the form is sent
 */
public record No<F>(@Nullable String code, Function<F, String> why, String remedy, boolean stated) {

    public static <F> No<F> say(@Nullable String code, String why, String remedy) {
        return new No<>(code, f -> why, remedy, false);
    }

    public static <F> No<F> say(@Nullable String code, Function<F, String> why, String remedy) {
        return new No<>(code, why, remedy, false);
    }

    /** The same, for a clause about what the form states. */
    public No<F> whenStated() {
        return new No<>(code, why, remedy, true);
    }

    static <F> No<F> none() {
        return new No<>(null, f -> "", "", false);
    }
}
