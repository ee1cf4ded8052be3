package cn.xiangzhi.documents;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The kinds of paper a test issues from a case, a report or whatever it walks through: the newest of each is made in the
 * three forms afterwards and read back. {@link ThreeFormsTest} holds that the tests together name every kind.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ThreeFormsOfPapers.class)
public @interface ThreeForms {

    PaperKind[] value() default {};

    /** Those the store does not hold, which the test makes in the three forms itself. */
    PaperKind[] own() default {};
}
