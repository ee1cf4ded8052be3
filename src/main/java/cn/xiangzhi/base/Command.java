package cn.xiangzhi.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a command of {@code bin/xiangzhi} is called and what it does; read without starting anything. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {

    /** The word, as {@code backup}. */
    String name();

    /** What follows it, in Chinese; empty for nothing. */
    String arguments() default "";

    /** What it does, in one Chinese line. */
    String does();
}
