internal import ArgumentParser
internal import Ledgers

extension EventKind: ArgumentWord {}
