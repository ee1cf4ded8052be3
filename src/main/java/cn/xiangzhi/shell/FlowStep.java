package cn.xiangzhi.shell;

/** A stage on the progress bar. */
public record FlowStep(String label, State state) {

    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
