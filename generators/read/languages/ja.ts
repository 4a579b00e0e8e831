import { list, type PartialLanguage } from './language.ts';

export const ja: PartialLanguage = {
  code: 'ja',
  labels: {
    question: list('質問, 設問, 問題文'),
    answer: list('回答例, 解答, 答え, 正解, 模範解答'),
    tip: list('ヒント, メモ, 補足'),
    'plain-words': list('用語'),
    example: list('例'),
    step: list('手順, ステップ'),
    warning: list('注意点'),
    reason: list('理由'),
    fix: list('解決策, 対処法'),
    tool: list('ツール'),
    image: list('イメージ, ベースイメージ'),
    instruction: list('命令'),
  },
  titles: {
    shapes: [/^\S{0,12}(?:よくある|想定|面接)質問\S{0,8}$/u, /^\S{1,12}質問集$/u],
    cards: list('単語帳'),
    answerKeys: list('解答, 答え, 正解, 解答例'),
    answers: list('答え, 回答, 解答'),
    questions: list('質問, 問題, 確認問題, 練習問題, 演習問題, 過去問, 例題, 問題集, 過去問集, 一問一答'),
    answerColumns: list('答え, 説明'),
  },
  pages: {
    page: list(''),
    of: list(''),
    top: list('トップへ戻る, 先頭へ戻る, 目次へ戻る, 上に戻る, ページトップへ, 戻る'),
  },
  unanswered: {
    begins: list('未記入'),
    alone: list(''),
  },
  requests: {
    tasks: list(''),
    asks: list('なぜ, どのように, どうやって, いつ, どこで, 何が, 何を, どの, どんな, どれ, だれ, 誰が'),
    ends: list(
      '説明してください, 教えてください, 話してください, 説明せよ, 述べよ, 述べなさい, 答えよ, 答えなさい, 挙げよ, 挙げてください, 説明しなさい, 書きなさい, とは, とは何か, ですか, ますか, ましたか, でしたか, ませんか, でしょうか, たいか',
    ),
  },
  tables: {
    fields: list(`
      説明, 用途, 特徴, シーン, 場面, 例, 例え, 意味, 役割, 担当, 型, 種類, デフォルト, 既定値, 値, 定数, 原理, 備考, 利点, 欠点, 長所, 短所, メリット, デメリット, 定義,
      コマンド, パラメータ, 引数, 構文, 機能, 戻り値, 言語, ツール, 名前, サイズ, バージョン, ポート, 状態, 理由, 方式, 方法, 実装, インストール, 結果, 詳細, 動作, 内容, 目的,
      ユーザー, パッケージ, 複雑さ, コスト, か
    `),
    differences: list('違い, 比較, 相違'),
  },
};
