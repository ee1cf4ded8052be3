package cn.xiangzhi.secrecy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the program did not start without its key, instead of a page of stack trace. */
class KeyAnalysis extends AbstractFailureAnalyzer<KeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, KeyException cause) {
        return new FailureAnalysis(cause.getMessage(), "", cause);
    }
}
