package cn.xiangzhi.base;

import java.io.PrintStream;
import java.util.List;

/** A command of {@code bin/xiangzhi}, a bean with a {@link Command} in the room it belongs to; run with no port open. */
public interface OperatorCommand {

    /** The exit code of arguments that make no sense; the caller then prints the usage. */
    int WRONG_WORDS = 2;

    /** Runs and answers the exit code; a {@link Refused} is printed for the operator by the caller. */
    int run(List<String> arguments, PrintStream out) throws Exception;
}
