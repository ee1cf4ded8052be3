package cn.xiangzhi.intake.open311;

import java.util.List;

/** What the specification calls errors: a number of HTTP and one or several sentences, each with a code. */
final class GeoFault extends RuntimeException {

    private final int status;
    private final List<Problem> problems;

    /** One error; {@code description} is meant to be read by people. */
    record Problem(int code, String description) {}

    GeoFault(int status, String description) {
        this(status, List.of(new Problem(status, description)));
    }

    GeoFault(int status, List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
