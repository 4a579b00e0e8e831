import { list, type PartialLanguage } from './language.ts';

export const zh: PartialLanguage = {
  code: 'zh',
  labels: {
    question: list('问, 问题, 面试题, 题目, 題目, 問, 問題, 追问'),
    answer: list('答, 答案, 正确答案, 正確答案, 标准答案, 標準答案, 回答, 参考答案, 參考答案'),
    tip: list('提示, 注, 备注, 技巧, 小贴士'),
    'plain-words': list('定义, 概念, 定義'),
    example: list('例子, 示例, 例如, 範例'),
    step: list('步骤, 步驟'),
    warning: list('警告, 注意'),
    reason: list('原因, 为什么, 為什麼'),
    fix: list('解决方法, 解决方案, 解決方案'),
    result: list('结果, 結果'),
    trap: list('陷阱, 常见错误'),
    tool: list('工具'),
    image: list('镜像, 基础镜像, 映像檔, 映像'),
    instruction: list('指令'),
    concept: list('术语, 術語'),
  },
  followUps: list('追问'),
  titles: {
    // `问题` also means a problem.
    shapes: [/^\S{1,20}(?:(?<!问)题|题库|问答)$/u],
    answerKeys: list('答案, 参考答案, 正确答案, 答案解析'),
    answers: list('答案'),
    questions: list(
      '问题, 问答, 面试题, 問題, 思考题, 简答题, 论述题, 问答题, 复习题, 练习题, 习题, 選擇題, 选择题, 判断题, 填空题, 题库, 试题, 真题',
    ),
    problems: list('问题, 問題'),
    names: list('面试, 面試, 面经, 八股'),
    nameEnds: list('一面, 二面, 三面'),
    cards: list('卡片'),
    answerColumns: list('答案, 描述, 说明'),
  },
  pages: {
    page: list('第'),
    after: list('页'),
    of: list(''),
    top: list('回到顶部, 返回顶部, 回到目录, 返回目录, 回顶部, 顶部, 返回, 回到頂部, 返回頂部, 回到目錄'),
  },
  unanswered: {
    begins: list('待补充, 待完成, 待定, 未完待续'),
    alone: list(''),
  },
  requests: {
    tasks: list(`
      解释, 说明, 简述, 描述, 请解释, 请说明, 请简述, 请描述, 列举, 列出, 比较, 谈谈, 说说, 介绍, 讲讲, 讲一下, 说一下, 写出, 实现, 请简单, 请谈谈, 请比较, 分析, 论述, 阐述,
      概述, 试述, 试分析, 请列举, 证明, 计算, 写一个, 写个, 写一段, 手写, 编写, 请写, 请用, 举例说明
    `),
    asks: list('请问, 什么是, 为什么, 如何, 怎么, 怎样, 哪些, 什么, 谁, 哪个, 哪种, 几种, 何为, 何时'),
    ends: list(''),
  },
  tables: {
    fields: list(`
      说明, 描述, 用途, 作用, 特点, 特征, 特性, 场景, 示例, 例子, 举例, 含义, 意义, 类型, 默认值, 值, 常量, 原理, 备注, 优点, 缺点, 优势, 劣势, 定义, 命令, 参数, 语法,
      功能, 返回值, 语言, 工具, 名称, 大小, 版本, 端口, 状态, 原因, 方式, 方法, 实现, 安装, 结果, 内容, 目的, 何时使用, 成本, 复杂度
    `),
    differences: list('区别, 差异, 差别, 对比, 比较, 区分'),
  },
};
