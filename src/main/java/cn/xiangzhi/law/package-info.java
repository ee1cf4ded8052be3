/** 法: statutes, citations, gists, rule books and dated parameters; no framework, and of the house only `base`. */
@NullMarked
package cn.xiangzhi.law;

import org.jspecify.annotations.NullMarked;
