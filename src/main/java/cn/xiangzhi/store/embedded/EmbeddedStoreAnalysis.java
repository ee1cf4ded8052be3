package cn.xiangzhi.store.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the store did not start, instead of a page of stack trace. */
class EmbeddedStoreAnalysis extends AbstractFailureAnalyzer<EmbeddedStoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedStoreException cause) {
        return new FailureAnalysis(cause.getMessage(), "", cause);
    }
}
