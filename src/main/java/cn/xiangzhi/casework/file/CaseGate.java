package cn.xiangzhi.casework.file;

/** The kinds of matter casework keeps files under. */
final class CaseGate {

    /** Evidence hangs on the act that took it. */
    static final String EVIDENCE = "case-evidence";

    private CaseGate() {}
}
