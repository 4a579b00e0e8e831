exports.word = 'kept';
